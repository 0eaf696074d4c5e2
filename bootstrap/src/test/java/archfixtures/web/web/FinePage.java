package archfixtures.web.web;

import java.util.List;

record FinePage(String title, boolean empty, List<FineRow> rows, List<String> names) {}
