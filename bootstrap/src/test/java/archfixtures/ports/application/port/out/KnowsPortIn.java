package archfixtures.ports.application.port.out;

import archfixtures.ports.application.port.in.Inward;

record KnowsPortIn(Inward port) {}
