package archfixtures.web.web;

record Numbers(int number) {}
