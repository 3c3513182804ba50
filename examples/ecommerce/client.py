"""A program that calls the e-commerce API: client credentials first, then /products and /orders.

    pip install pyjwt[crypto] requests

Environment, besides what token_check.py reads:

COGNITO_DOMAIN   base address of the pool's domain, e.g. http://localhost:9229/auth/ecommerce or
                 https://mydomain.auth.us-east-1.amazoncognito.com
CLIENT_ID, CLIENT_SECRET   the app client
API_URL          e.g. http://localhost:9229/execute-api/ecommerce1/demo
"""

import base64
import os

import requests
from token_check import has_required_scopes, verified_claims

COGNITO_DOMAIN = os.environ["COGNITO_DOMAIN"]
CLIENT_ID = os.environ["CLIENT_ID"]
CLIENT_SECRET = os.environ["CLIENT_SECRET"]
API_URL = os.environ["API_URL"]


def get_access_token() -> str:
    credentials = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
    response = requests.post(
        f"{COGNITO_DOMAIN}/oauth2/token",
        headers={
            "Authorization": f"Basic {credentials}",
            "Content-Type": "application/x-www-form-urlencoded",
        },
        data={"grant_type": "client_credentials"},
    )
    if response.status_code != 200:
        raise SystemExit(f"no token: {response.status_code} {response.text}")
    return response.json()["access_token"]


def main() -> None:
    token = get_access_token()
    claims = verified_claims(token)
    print("scopes:", claims.get("scope", ""))
    for path in ("/products", "/orders"):
        print(path, "scope present" if has_required_scopes(path, claims) else "required scope not in the token")

    headers = {"Authorization": f"Bearer {token}"}
    response = requests.get(f"{API_URL}/products", headers=headers)
    print("GET /products", response.status_code)
    response = requests.post(f"{API_URL}/orders", headers=headers, json={})
    print("POST /orders", response.status_code)


if __name__ == "__main__":
    main()
