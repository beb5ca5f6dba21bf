"""The web face of Reach: pages, API and static files. `create_app` is the way in."""

from reach.web.app import create_app

__all__ = ["create_app"]
