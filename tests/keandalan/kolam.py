"""Processes that act at the same moment, each with its own interpreter and connections.

Nothing of Django is imported here at the top: a child sets its environment first.
"""

import multiprocessing
import os
import traceback
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

PROSES = 8
UTAS = 8
SABAR = 120


def serve(pipe, env: dict[str, str], start) -> None:
    """The child: run what is asked, in as many threads as there are argument sets."""
    os.environ.update(env)
    import_module("django").setup()
    pipe.send("siap")
    while (order := pipe.recv()) is not None:
        module, name, calls, together = order
        function = getattr(import_module(module), name)
        with ThreadPoolExecutor(len(calls)) as pool:
            done = [pool.submit(_one, function, kwargs, start, together) for kwargs in calls]
            pipe.send([each.result() for each in done])


def _one(function, kwargs: dict[str, Any], start, together: bool) -> Any:
    connections = import_module("django.db").connections
    try:
        if together:
            connections["default"].ensure_connection()
            start.wait(SABAR)
        return function(**kwargs)
    except Exception:  # noqa: BLE001 - the parent compares it with what it expected
        return traceback.format_exc()
    finally:
        connections.close_all()


@dataclass
class Kolam:
    """`PROSES` children with `UTAS` threads each."""

    env: dict[str, str]
    proses: int = PROSES
    anak: list[Any] = field(default_factory=list)

    def __enter__(self) -> "Kolam":
        context = multiprocessing.get_context("spawn")
        start = context.Barrier(self.proses * UTAS)
        for _ in range(self.proses):
            ours, theirs = context.Pipe()
            child = context.Process(target=serve, args=(theirs, self.env, start), daemon=True)
            child.start()
            self.anak.append((child, ours))
        for _, pipe in self.anak:
            assert pipe.recv() == "siap"
        return self

    def __exit__(self, *_: object) -> None:
        for child, pipe in self.anak:
            pipe.send(None)
            child.join(10)
            if child.is_alive():
                child.kill()

    def serentak(self, function, calls: list[dict[str, Any]]) -> list[Any]:
        """Call once per argument set, all at the same moment; returns the results in no order."""
        assert len(calls) == self.proses * UTAS
        return self._hand_out(function, calls, together=True)

    def lakukan(self, function, **kwargs: Any) -> Any:
        """Call once, in the first child."""
        [result] = self._ask(self.anak[0][1], function, [kwargs], together=False)
        return result

    def _hand_out(self, function, calls, *, together: bool) -> list[Any]:
        for number, (_, pipe) in enumerate(self.anak):
            share = calls[number * UTAS : (number + 1) * UTAS]
            pipe.send((function.__module__, function.__name__, share, together))
        return [result for _, pipe in self.anak for result in self._answer(pipe)]

    def _ask(self, pipe, function, calls, *, together: bool) -> list[Any]:
        pipe.send((function.__module__, function.__name__, calls, together))
        return self._answer(pipe)

    def _answer(self, pipe) -> list[Any]:
        assert pipe.poll(SABAR), "tidak dijawab"
        return pipe.recv()
