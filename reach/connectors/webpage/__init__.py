"""A page on the public web, fetched by its address and by nothing else."""

from reach.connectors.webpage.client import Fetched, fetch_page
from reach.connectors.webpage.wire import Network

__all__ = ["Fetched", "Network", "fetch_page"]
