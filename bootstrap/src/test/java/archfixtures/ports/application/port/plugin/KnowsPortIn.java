package archfixtures.ports.application.port.plugin;

import archfixtures.ports.application.port.in.Inward;

record KnowsPortIn(Inward port) {}
