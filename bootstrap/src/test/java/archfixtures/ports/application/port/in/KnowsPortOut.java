package archfixtures.ports.application.port.in;

import archfixtures.ports.application.port.out.Outward;

record KnowsPortOut(Outward port) {}
