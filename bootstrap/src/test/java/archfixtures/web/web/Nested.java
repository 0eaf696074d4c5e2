package archfixtures.web.web;

record Nested(Numbers numbers) {}
