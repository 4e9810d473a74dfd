# syntax=docker/dockerfile:1

# --- what is needed to build: pip and the locks, every file checked against its hash ------------
FROM python:3.13-slim AS bangun
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PYTHONDONTWRITEBYTECODE=1
RUN python -m venv /opt/venv
COPY requirements/base.txt /tmp/base.txt
RUN /opt/venv/bin/pip install --require-hashes --only-binary :all: -r /tmp/base.txt
WORKDIR /app
COPY manage.py pyproject.toml ./
COPY katalog katalog
COPY vendors vendors
COPY etalase etalase
COPY purchasing purchasing
COPY templates templates
COPY static static
# The secret of this one step is thrown away with the step; no server is asked for anything.
RUN SECRET_KEY="$(python -c 'import secrets; print(secrets.token_urlsafe(64))')" \
    DATA_KEYS=tidak-dipakai-di-langkah-ini-0000000000 \
    DATA_KEY_SIDIK=tidak-dipakai-di-langkah-ini-0000000000 \
    DATABASE_URL=postgresql://tidak-dipakai@127.0.0.1:1/x REDIS_URL=redis://127.0.0.1:1/0 \
    PENYIMPAN_STATIS=whitenoise.storage.CompressedManifestStaticFilesStorage \
    STATIC_DIR=/app/staticfiles \
    /opt/venv/bin/python manage.py collectstatic --noinput

# --- what runs ----------------------------------------------------------------------------------
FROM python:3.13-slim
RUN groupadd --system --gid 10001 katalog \
    && useradd --system --uid 10001 --gid katalog --no-create-home --shell /usr/sbin/nologin katalog \
    && install -d -o katalog -g katalog /data/berkas /data/beat /data/indeks
COPY --from=bangun /opt/venv /opt/venv
COPY --from=bangun /app /app
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=katalog.settings \
    PENYIMPAN_STATIS=whitenoise.storage.CompressedManifestStaticFilesStorage \
    STATIC_DIR=/app/staticfiles \
    BERKAS_DIR=/data/berkas \
    INDEKS_DIR=/data/indeks
WORKDIR /app
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "katalog/operasi/ketuk.py", "http://127.0.0.1:8000/sehat/"]
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "--workers", "4", "--respawn-failed-workers", "--no-ws", "katalog.wsgi:application"]
