"""What the demo prints: the facts, and commands that can be pasted into a shell, each with the status it gives."""

from __future__ import annotations

from dataclasses import dataclass

from poolhouse.cli.demo.shop import ClientFacts, DemoFacts

ORDER = """-H 'Content-Type: application/json' -d '{"sku": "tea-green", "quantity": 2}'"""


@dataclass(frozen=True, slots=True)
class Step:
    """`status` is the HTTP status that `command` shows; None for a command that only fetches a token."""

    text: str
    command: str
    status: int | None = None


def steps(facts: DemoFacts) -> tuple[Step, ...]:
    bearer = '-H "Authorization: Bearer $TOKEN"'
    admin = '-H "Authorization: Bearer $ADMIN"'
    products, orders = f"{facts.api_url}/products", f"{facts.api_url}/orders"
    return (
        Step("A token for the customer, who may read:", _token("TOKEN", facts.customer, facts)),
        Step("200, the customer reads products:", f"curl -i {bearer} {products}", 200),
        Step("401, nobody does:", f"curl -i {products}", 401),
        Step(
            "401, the customer may not write (a REST API of Amazon API Gateway answers 401 here, not 403):",
            f"curl -i -X POST {bearer} {ORDER} {orders}",
            401,
        ),
        Step("A token for the admin, who may do everything:", _token("ADMIN", facts.admin, facts)),
        Step("201, the admin places an order:", f"curl -i -X POST {admin} {ORDER} {orders}", 201),
    )


def _token(variable: str, client: ClientFacts, facts: DemoFacts) -> str:
    ask = f"curl -s -u '{client.id}:{client.secret}' -d grant_type=client_credentials {facts.token_url}"
    return f"""{variable}=$({ask} | sed -E 's/.*"access_token": *"([^"]+)".*/\\1/')"""


def instructions(facts: DemoFacts) -> str:
    """The whole text, ready to print."""
    head = [
        "",
        "The e-commerce example is up.",
        f"  user pool        {facts.pool_id}",
        f"  issuer           {facts.issuer}",
        f"  token endpoint   {facts.token_url}",
        f"  API              {facts.api_url}",
        f"  admin client     {facts.admin.id}",
        f"  customer client  {facts.customer.id}",
        "",
        "Paste these into another shell:",
    ]
    return "\n".join([*head, *(f"\n# {step.text}\n{step.command}" for step in steps(facts)), ""])
