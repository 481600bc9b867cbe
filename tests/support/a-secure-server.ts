import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { onTestFinished } from 'vitest';

/** A certificate for loopback that signs itself, and its key: for tests alone, and trusted by nobody else. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBnDCCAUGgAwIBAgIUE+vhZ5Y5kXlZjxI/oU52D3o1UTswCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjA5MTQ0OFoYDzIxMjYxMDI5
MDkxNDQ4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARHcUKc3777ddKbp/5KPBOQSEYu4qJCfqxN2Oqg+XRZGfa6DALdXuAr
gomFzak3Aya6txzGpskkC15iFw1qALsbo28wbTAdBgNVHQ4EFgQU4LFDmxiKTgT9
5nkKkdLluV4CsJMwHwYDVR0jBBgwFoAU4LFDmxiKTgT95nkKkdLluV4CsJMwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSQAwRgIhAOY7665+s35CadUANENalWa2DhkZ1WLGpy90fdky3kreAiEA
vu+0uY6VEbejfBEXGRgsmynpq+2wOuOC2sASOsPT5l0=
-----END CERTIFICATE-----`;
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgriHVo6tkZz0b0Vxk
Pltw9JBzeOcA05g4KYhdwqe7vbqhRANCAARHcUKc3777ddKbp/5KPBOQSEYu4qJC
fqxN2Oqg+XRZGfa6DALdXuArgomFzak3Aya6txzGpskkC15iFw1qALsb
-----END PRIVATE KEY-----`;

/** An https server on loopback until the test is over. Unless it is said otherwise, this process trusts its certificate meanwhile. */
export async function aSecureServer(
  answer: RequestListener,
  { isTrusted = true } = {},
): Promise<{ address: string; port: number }> {
  const before = getCACertificates('default');
  if (isTrusted) setDefaultCACertificates([...before, CERTIFICATE]);
  const server = createServer({ key: KEY, cert: CERTIFICATE }, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    setDefaultCACertificates(before);
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const { port } = server.address() as AddressInfo;
  return { address: `https://127.0.0.1:${port}`, port };
}
