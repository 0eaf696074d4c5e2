package archfixtures.web.web;

import java.util.List;

record NumberListRow(List<Integer> numbers) {}
