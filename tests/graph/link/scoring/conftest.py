from collections.abc import Callable

import pytest

from graph.link.model import EvidenceType, Observation, Observations, Occurrence

Report = Callable[..., Observation]


@pytest.fixture
def report() -> Report:
    """What one document says of one incident: its own document unless another is named."""

    def told(incident: str, evidence: EvidenceType, key: str, **more: object) -> Observation:
        document = str(more.pop("document", f"doc-{incident}"))
        return Observation(
            evidence,
            incident,
            key,
            surface=key.upper(),
            document=document,
            sentence=f"sen-{document}",
            cluster=str(more.pop("cluster", document)),
            **more,  # type: ignore[arg-type]
        )

    return told


@pytest.fixture
def file_of_cases(report: Report) -> Callable[..., Observations]:
    """Reports among so many other incidents, each of which names one value of the type that nobody shares."""

    def told(*observed: Observation, others: int = 0, **more: object) -> Observations:
        types = dict.fromkeys(one.type for one in observed)
        filling = [report(f"other-{at:04d}", of, f"unique-{of}-{at}") for of in types for at in range(others)]
        plain = [Occurrence(f"other-{at:04d}") for at in range(others)]
        occurrences = (*more.pop("occurrences", ()), *plain)  # type: ignore[misc]
        return Observations(occurrences=occurrences, observed=(*observed, *filling), **more)  # type: ignore[arg-type]

    return told
