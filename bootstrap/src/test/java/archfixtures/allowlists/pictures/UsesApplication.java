package archfixtures.allowlists.pictures;

import archfixtures.allowlists.application.port.out.Port;

record UsesApplication(Port port) {}
