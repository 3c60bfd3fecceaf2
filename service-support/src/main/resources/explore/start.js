// Every address is relative to this page, so that any prefix of a proxy stays before it.
const relative = address => new URL(address, document.baseURI).href;

const ui = SwaggerUIBundle({
  url: relative('../openapi'),
  dom_id: '#swagger-ui',
  deepLinking: true,
  // The contract goes to nobody else to be checked.
  validatorUrl: null,
  oauth2RedirectUrl: relative('oauth2-redirect.html'),
});

ui.initOAuth({
  clientId: document.body.dataset.client,
  scopes: 'openid',
  usePkceWithAuthorizationCodeGrant: true,
});
