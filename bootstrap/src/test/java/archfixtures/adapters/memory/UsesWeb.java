package archfixtures.adapters.memory;

import archfixtures.adapters.web.Web;

record UsesWeb(Web web) {}
