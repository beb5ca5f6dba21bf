"""The door for a WSGI server: ``gunicorn wsgi:app``."""

import os

from reach.config import Settings
from reach.web import create_app

app = create_app(Settings.from_environment(os.environ))
