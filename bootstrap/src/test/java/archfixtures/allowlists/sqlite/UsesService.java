package archfixtures.allowlists.sqlite;

import archfixtures.allowlists.application.service.Service;

record UsesService(Service service) {}
