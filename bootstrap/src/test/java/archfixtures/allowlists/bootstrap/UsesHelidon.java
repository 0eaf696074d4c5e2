package archfixtures.allowlists.bootstrap;

import io.helidon.webserver.WebServer;

record UsesHelidon(WebServer server) {}
