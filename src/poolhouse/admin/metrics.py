"""Prometheus text for this process: answers by surface and status, and the process's own figures.

With several workers each process answers for itself; a scrape sees one of them.
"""

from __future__ import annotations

from collections import Counter

from poolhouse.asgi import RawHeaders

HEADERS: RawHeaders = ((b"content-type", b"text/plain; version=0.0.4; charset=utf-8"),)


def render(answers: Counter[tuple[str, int]]) -> bytes:
    # Imported when first scraped: 50 ms that a start-up need not pay.
    from prometheus_client import CollectorRegistry, GCCollector, ProcessCollector, generate_latest  # noqa: PLC0415
    from prometheus_client.core import CounterMetricFamily  # noqa: PLC0415

    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    GCCollector(registry=registry)

    class Answers:
        def collect(self) -> list[CounterMetricFamily]:
            family = CounterMetricFamily(
                "poolhouse_responses", "Answers by surface and HTTP status.", labels=["surface", "status"]
            )
            for (surface, status), count in sorted(answers.items()):
                family.add_metric([surface, str(status)], count)
            return [family]

    registry.register(Answers())
    return bytes(generate_latest(registry))
