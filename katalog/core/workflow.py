"""The whole state machine engine. It knows nothing of the database."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from katalog.core.errors import RuleViolation

S = TypeVar("S", bound=str)
A = TypeVar("A", bound=str)


@dataclass(frozen=True, slots=True)
class Transition(Generic[S]):
    sources: frozenset[S]
    target: S
    roles: frozenset[str]


class Workflow(Generic[S, A]):
    """A table of acts: from which statuses, to which status, by which roles."""

    def __init__(self, table: Mapping[A, Transition[S]]) -> None:
        self.table = table

    def target(self, *, source: S, action: A, roles: Collection[str]) -> S:
        """Return the status after the act.

        Raises RuleViolation `status_tidak_sesuai` or `bukan_kewenangan`, in this order, so that
        a person who lost a race reads what happened and not that he has no right.
        """
        step = self.table.get(action)
        if step is None or source not in step.sources:
            raise RuleViolation("status_tidak_sesuai", f"Tidak dapat {action} saat {source}.")
        if step.roles.isdisjoint(roles):
            raise RuleViolation("bukan_kewenangan", f"Anda tidak berwenang untuk {action}.")
        return step.target

    def available(self, *, source: S, roles: Collection[str]) -> list[A]:
        """Return the acts that these roles may do now, in the order of the table."""
        return [
            action
            for action, step in self.table.items()
            if source in step.sources and not step.roles.isdisjoint(roles)
        ]

    def edges(self) -> Iterator[tuple[S, S]]:
        """Yield each allowed change of status once; the database's own guard is made of these."""
        seen: set[tuple[S, S]] = set()
        for step in self.table.values():
            for source in sorted(step.sources):
                if (source, step.target) not in seen:
                    seen.add((source, step.target))
                    yield source, step.target
