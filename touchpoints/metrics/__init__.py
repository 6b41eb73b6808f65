"""The metrics' formulas, one file each. A file that declares `METRIC` is found here and shown in every view."""

import importlib
import pkgutil

from touchpoints.metrics.metric import Metric


def all_metrics() -> tuple[Metric, ...]:
    """Every metric of this folder, in the order in which views show them."""
    modules = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    found = [module.METRIC for module in modules if hasattr(module, "METRIC")]
    return tuple(sorted(found, key=lambda metric: metric.rank))
