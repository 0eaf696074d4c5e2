package archfixtures.ports.application.port.out;

import archfixtures.ports.application.service.Service;

record KnowsService(Service service) {}
