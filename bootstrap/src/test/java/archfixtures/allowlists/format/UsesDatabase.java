package archfixtures.allowlists.format;

import javax.sql.DataSource;

record UsesDatabase(DataSource source) {}
