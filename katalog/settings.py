"""All settings. An environment is a set of values, not a module (`architecture.md` 5.6)."""

from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

import environ
import structlog
from django.core.exceptions import ImproperlyConfigured

from katalog import env
from katalog.jadwal import JADWAL

BASE_DIR = Path(__file__).resolve().parent.parent

# --- who we are -------------------------------------------------------------------------------
MODE_DEMO = env.flag("MODE_DEMO", default=False)
DEBUG = env.flag("DEBUG", default=False)
SECRET_KEY = env.secret("SECRET_KEY", at_least=32)
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_LAMA", "-")[1:]
# Numbers at rest (`katalog.core.sandi_data`): the first key writes, all of them read.
DATA_KEYS = env.words("DATA_KEYS", SECRET_KEY if MODE_DEMO else None)
DATA_KEY_SIDIK = env.text("DATA_KEY_SIDIK", SECRET_KEY if MODE_DEMO else None)
if min(map(len, (*DATA_KEYS, DATA_KEY_SIDIK))) < env.RAHASIA_MIN:
    raise ImproperlyConfigured("DATA_KEYS dan DATA_KEY_SIDIK paling sedikit 32 huruf tiap kunci.")
ALAMAT_SITUS = env.url("ALAMAT_SITUS", "http://127.0.0.1:8000", schemes=("http", "https"))
_SITUS = urlsplit(ALAMAT_SITUS)
ALLOWED_HOSTS = env.words("HOST_DIIZINKAN", _SITUS.hostname or "127.0.0.1")
CSRF_TRUSTED_ORIGINS = [ALAMAT_SITUS]
BERHTTPS = _SITUS.scheme == "https"


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host in {"localhost", "testserver"}


# The demo prints its passwords, so it may be reached from this machine only.
if MODE_DEMO and not all(_is_loopback(host) for host in ALLOWED_HOSTS):
    raise ImproperlyConfigured("MODE_DEMO hanya untuk alamat 127.0.0.1 atau localhost.")

# --- applications -----------------------------------------------------------------------------
INSTALLED_APPS = [
    "katalog.kelola.apps.KelolaAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_filters",
    "django_htmx",
    "django_structlog",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "pghistory",
    "pgtrigger",
    "rest_framework",
    "katalog.core",
    "katalog.audit",
    "katalog.kabar",
    "katalog.wilayah",
    "katalog.akun",
    "katalog.kebijakan",
    "katalog.unggahan",
    "katalog.bantuan",
    "katalog.kelola.apps.KelolaConfig",
    "vendors",
    "etalase",
    "purchasing",
    "katalog.operasi",
    "katalog.demo",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "katalog.akses.middleware.AksesMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "katalog.akun.penjaga.FaktorMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "katalog.audit.konteks.AsalMiddleware",
]
ROOT_URLCONF = "katalog.urls"
WSGI_APPLICATION = "katalog.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "katalog.navigasi.navigasi",
            ],
        },
    }
]

# --- database, cache, queue -------------------------------------------------------------------
_BASIS = environ.Env.db_url_config(
    env.url("DATABASE_URL", None, schemes=("postgresql", "postgres"))
)
DATABASES = {
    "default": {
        **_BASIS,
        "ENGINE": "django.db.backends.postgresql",
        "ATOMIC_REQUESTS": False,
        "CONN_HEALTH_CHECKS": True,
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "options": "-c lock_timeout=5000 -c statement_timeout=30000"
            " -c idle_in_transaction_session_timeout=30000 -c timezone=UTC",
        },
    }
}
# The owner migrates; the portal itself runs as a role without DDL (`siapkan_peran` makes it).
if (_PERAN := env.text("PERAN_BASIS_DATA", "-")) != "-":
    DATABASES["default"]["OPTIONS"]["assume_role"] = _PERAN
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
REDIS_URL = env.url("REDIS_URL", None, schemes=("redis", "rediss", "unix"))
# Pages only: whatever must not be lost lives in PostgreSQL (`architecture.md` 0.33, decision 0017).
_INGATAN = "django.core.cache.backends.locmem.LocMemCache"
CACHES = {
    name: {"BACKEND": _INGATAN, "LOCATION": name, "OPTIONS": {"MAX_ENTRIES": 1000}}
    for name in ("default", "halaman")
}
HALAMAN_UMUR_DETIK = 1  # what a visitor sees: nobody without a login has changed it himself
CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
# A hint that cannot be given must not hold up the person: the sweeper finds the row.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 300,
    "socket_connect_timeout": 2,
    "socket_timeout": 5,
    "max_retries": 0,
}
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = 120
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TIMEZONE = "Asia/Jakarta"
CELERY_BEAT_SCHEDULE = JADWAL
# A hint younger than this may still be on its way, so the sweeper leaves it alone.
SAPU_SETELAH_DETIK = env.number("SAPU_SETELAH_DETIK", 30, low=1, high=600)
# Longer than one SMTP conversation may take; a dead worker holds its message for so long.
SEWA_KIRIMAN_DETIK = env.number("SEWA_KIRIMAN_DETIK", 90, low=1, high=600)

# --- people -----------------------------------------------------------------------------------
AUTH_USER_MODEL = "akun.Pengguna"
AUTHENTICATION_BACKENDS = ["katalog.akun.masuk.PengenalBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "akun:masuk"
LOGIN_REDIRECT_URL = "/"
SESSION_ENGINE = "katalog.akun.sesi"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BERHTTPS
SESSION_COOKIE_NAME = "__Host-sesi" if BERHTTPS else "sesi"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
PASSWORD_RESET_TIMEOUT = 30 * 60
UNDANGAN_BERLAKU = timedelta(days=7)
# Tries before the first wait; then each wait doubles, up to the longest. A whole office may share
# one address, so an address gets more tries than an account. Counters live in PostgreSQL.
MASUK_COBA = {
    "akun": (5, timedelta(seconds=30), timedelta(minutes=15)),
    "alamat": (40, timedelta(seconds=30), timedelta(minutes=5)),
    "kode": (5, timedelta(minutes=1), timedelta(minutes=15)),
    "daftar": (20, timedelta(seconds=30), timedelta(minutes=5)),
    "lupa": (3, timedelta(minutes=5), timedelta(minutes=30)),
}
MASUK_LUPAKAN_SETELAH = timedelta(hours=1)
# Where each role starts its day; everyone else starts at the front page.
BERANDA_PERAN = {
    "ppk": "purchasing:tugas",
    "pemilik_penyedia": "purchasing:toko",
    "staf_penyedia": "purchasing:toko",
    "admin_opd": "akun:pengguna",
    "pengelola": "admin:index",
    "penelaah": "admin:index",
    "kepala_ukpbj": "admin:index",
    "superadmin": "admin:index",
}
ACCOUNT_ADAPTER = "katalog.akun.adapter.AkunAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "surel"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = False
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
MFA_ADAPTER = "katalog.akun.adapter.FaktorKeduaAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_RECOVERY_CODE_COUNT = 8
MFA_TOTP_TOLERANCE = 1

# --- files and static -------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = Path(env.text("STATIC_DIR", str(BASE_DIR / "staticfiles")))
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/berkas/"
MEDIA_ROOT = Path(env.text("BERKAS_DIR", str(BASE_DIR / "media")))
# The search index: rebuilt by a worker, read by every web process of the same machine.
INDEKS_CARI_DIR = Path(env.text("INDEKS_DIR", str(BASE_DIR / "indeks")))
# How long a process adds up what people see before it writes it down.
LIHATAN_JEDA_DETIK = 10
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": env.one_of(
            "PENYIMPAN_STATIS",
            "django.contrib.staticfiles.storage.ManifestStaticFilesStorage",
            choices=(
                "django.contrib.staticfiles.storage.ManifestStaticFilesStorage",
                "django.contrib.staticfiles.storage.StaticFilesStorage",
                "whitenoise.storage.CompressedManifestStaticFilesStorage",
            ),
        )
    },
}
if env.text("S3_BUCKET", "-") != "-":
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": env.text("S3_BUCKET"),
            "endpoint_url": env.url("S3_ENDPOINT", None, schemes=("http", "https")),
            "access_key": env.text("S3_ACCESS_KEY"),
            "secret_key": env.secret("S3_SECRET_KEY", at_least=8),
            "file_overwrite": False,
        },
    }
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 600
DATA_UPLOAD_MAX_NUMBER_FILES = 10
# Eight photos as the camera made them, and the form around them.
KIRIMAN_MAKS_BYTE = 72 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "katalog.unggahan.penerima.BatasKiriman",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
# Address of clamd as `host:port`; without one every file says that nobody scanned it.
PEMINDAI_CLAMD = env.text("PEMINDAI_CLAMD", "-")

# --- mail -------------------------------------------------------------------------------------
vars().update(environ.Env.email_url_config(env.text("SURAT_URL", "smtp://127.0.0.1:1025")))
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text("SURAT_DARI", "Katalog Elektronik Lokal <katalog@contoh.test>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
SURAT_DIR = env.text("SURAT_DIR", "-")

# --- other systems ----------------------------------------------------------------------------
# Business data by NIB; "-" leaves it for later. The demo answers itself (`katalog.demo.oss`).
OSS_URL = env.text("OSS_URL", f"{ALAMAT_SITUS}/demo/oss" if MODE_DEMO else "-")
# Announced plans (RUP) by office, with LKPP's token; "-" leaves them to files.
SIRUP_URL, SIRUP_TOKEN = env.text("SIRUP_URL", "-"), env.text("SIRUP_TOKEN", "-")

# --- language and time ------------------------------------------------------------------------
LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Jakarta"
USE_I18N = USE_TZ = True
FORM_RENDERER = "katalog.formulir.Perender"

# --- REST -------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["katalog.core.api_masuk.SesiAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_PAGINATION_CLASS": "katalog.core.api.NewestFirst",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "katalog.core.api.violations_as_responses",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
    "URL_FORMAT_OVERRIDE": None,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Katalog Elektronik Lokal",
    "VERSION": "1",
    "DESCRIPTION": "Data katalog untuk dibaca. Nilai uang dalam rupiah utuh. Setiap penolakan"
    " berbentuk `{code, message}`; parameter yang tidak dikenal ditolak dengan 400.",
    "ENUM_NAME_OVERRIDES": {
        "StatusPesanan": "purchasing.state.Status",
        "StatusEtalase": "etalase.state.StatusEtalase",
        "StatusPenyedia": "vendors.state.Status",
    },
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "katalog.api_skema.add_refusals",
    ],
    # A link inside each button of the page would be one control within another.
    "SWAGGER_UI_SETTINGS": {"deepLinking": False},
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
}

# --- witness of changes -----------------------------------------------------------------------
PGHISTORY_APPEND_ONLY = True

# --- security ---------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "manifest-src": ["'self'"],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    fitur: [] for fitur in ("camera", "geolocation", "microphone", "payment", "usb")
}
SECURE_SSL_REDIRECT = BERHTTPS and env.flag("ALIHKAN_KE_HTTPS", default=True)
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if BERHTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = BERHTTPS
if env.flag("DI_BELAKANG_PROKSI", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# --- logs -------------------------------------------------------------------------------------
DJANGO_STRUCTLOG_CELERY_ENABLED = True
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
_BENTUK_LOG = env.one_of("LOG_FORMAT", "json", choices=("json", "teks"))
_RENDERER = (
    structlog.processors.JSONRenderer()
    if _BENTUK_LOG == "json"
    else structlog.dev.ConsoleRenderer(colors=False)
)
_PROSES: list[structlog.typing.Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "utama": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processor": _RENDERER,
            "foreign_pre_chain": _PROSES,
        }
    },
    "handlers": {"konsol": {"class": "logging.StreamHandler", "formatter": "utama"}},
    "root": {"handlers": ["konsol"], "level": env.text("LOG_LEVEL", "INFO")},
    "loggers": {"django.request": {"level": "ERROR"}},
}
structlog.configure(
    processors=[*_PROSES, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
