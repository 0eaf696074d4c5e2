package archfixtures.web.web;

record AlsoAddressed(String partRefresh, String partText) {}
