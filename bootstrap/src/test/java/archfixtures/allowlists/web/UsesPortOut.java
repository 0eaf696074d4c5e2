package archfixtures.allowlists.web;

import archfixtures.allowlists.application.port.out.Port;

record UsesPortOut(Port port) {}
