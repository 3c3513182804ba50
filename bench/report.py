"""The rows of a run: a figure, what it is held against, and whether that is met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct
from rich.console import Console
from rich.table import Table

from bench.load import Load
from bench.machine import Machine

# A load average that an idle machine does not have.
BUSY = 0.5


class Row(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`value` beside `reference`: a limit, a peer, or None when `value` itself has the target.

    `at_least` and `at_most` bound the ratio value/reference, or the value where there is no reference.
    """

    path: str
    against: str
    value: float = 0.0
    unit: str = "/s"
    reference: float | None = None
    at_least: float | None = None
    at_most: float | None = None
    load: Load | None = None
    resident_mb: float | None = None
    note: str = ""
    skipped: str = ""
    failed: str = ""

    @property
    def compared(self) -> float:
        return self.value if self.reference is None else self.value / self.reference

    @property
    def met(self) -> bool | None:
        """None when the row has no target or was skipped."""
        if self.failed:
            return False
        if self.skipped or (self.at_least is None and self.at_most is None):
            return None
        errors = self.load is not None and self.load.errors > 0
        low = self.at_least is not None and self.compared < self.at_least
        high = self.at_most is not None and self.compared > self.at_most
        return not (errors or low or high)


class Run(Struct, frozen=True, kw_only=True):
    date: str
    machine: Machine
    rows: list[Row]


def flat(path: str, points: Mapping[int, Load], resident_mb: float) -> Row:
    """Growth that must cost nothing: the cheapest point beside the dearest, by what a request costs the processor.

    Requests a second would say the same on an idle machine, and less on a shared one.
    """
    costs = [point.processor_us for point in points.values()]
    curve = (f"{n:,}: {p.processor_us:.0f} µs, {p.per_second:,.0f}/s" for n, p in points.items())
    return Row(
        path=path,
        against="flat: the dearest point of the curve",
        value=min(costs),
        unit="µs",
        reference=max(costs),
        at_least=0.9,
        load=max(points.values(), key=lambda point: point.errors),
        resident_mb=resident_mb,
        note="; ".join(curve),
    )


def write(run: Run, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{run.date.replace(':', '').replace('+0000', 'Z')}.json"
    file.write_bytes(msgspec.json.format(msgspec.json.encode(run), indent=2) + b"\n")
    return file


def show(rows: Sequence[Row], machine: Machine) -> None:
    # A fixed width, so that the table survives a pipe into a file.
    console = Console(width=160)
    console.print(f"{machine.processor}, {machine.cores} cores, Python {machine.python}, {machine.openssl}")
    if machine.busy > BUSY:
        console.print(
            f"The machine was busy before the run (load {machine.busy:.1f}): do not rely on these figures."
        )
    table = Table(show_lines=False)
    for name in ("path", "against"):
        table.add_column(name, overflow="fold")
    for name in ("measured", "beside", "ratio", "target", "p50 ms", "p99 ms", "CPU µs", "errors", "MiB", "met"):
        table.add_column(name, justify="right", no_wrap=True)
    for row in rows:
        table.add_row(*_cells(row))
    console.print(table)
    for row in rows:
        if said := row.failed or row.skipped or row.note:
            console.print(f"- {row.path}: {said}", soft_wrap=True, markup=False)


def _cells(row: Row) -> list[str]:
    if row.skipped or row.failed:
        return [row.path, row.against, *[""] * 9, "FAILED" if row.failed else "skipped"]
    load = row.load
    return [
        row.path,
        row.against,
        f"{_number(row.value)} {row.unit}",
        "" if row.reference is None else _number(row.reference),
        "" if row.reference is None else f"{row.compared:.2f}",
        _target(row),
        "" if load is None else f"{load.p50_ms:.2f}",
        "" if load is None else f"{load.p99_ms:.2f}",
        "" if load is None else f"{load.processor_us:.0f}",
        "" if load is None else str(load.errors),
        "" if row.resident_mb is None else f"{row.resident_mb:.0f}",
        {True: "yes", False: "NO", None: ""}[row.met],
    ]


def _target(row: Row) -> str:
    if row.at_least is not None:
        return f">= {_number(row.at_least)}"
    return "" if row.at_most is None else f"<= {_number(row.at_most)}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
