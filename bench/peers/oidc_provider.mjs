// node-oidc-provider as its users would run it for client credentials alone: RS256 JWT access tokens for one resource
// server, Basic authentication, keys at hand. Arguments: port, file with the private JWK, client id, secret, scopes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [port, keyFile, clientId, clientSecret, scope] = process.argv.slice(2);
const resource = 'https://api.myecommerce.com';
// The package lives in the benchmark's cache, not beside this file.
const resolve = createRequire(pathToFileURL(`${process.env.BENCH_PACKAGES}/`)).resolve;
const { Provider } = await import(pathToFileURL(resolve('oidc-provider')));

const provider = new Provider(`http://127.0.0.1:${port}`, {
  jwks: { keys: [JSON.parse(readFileSync(keyFile, 'utf8'))] },
  scopes: scope.split(' '),
  clients: [{
    client_id: clientId,
    client_secret: clientSecret,
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
    scope,
  }],
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope,
        audience: resource,
        accessTokenTTL: 3600,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
});

provider.listen(Number(port), '127.0.0.1');
