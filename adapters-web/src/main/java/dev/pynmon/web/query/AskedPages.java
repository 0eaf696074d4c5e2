package dev.pynmon.web.query;

import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.PageHandler;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;

/**
 * Pages of lists that can be asked: of a query that is none they keep the field, and nothing. Who
 * reads no pages is told by a document, as of any other parameter.
 */
public final class AskedPages {
  private final Template<FaultyPage> template;

  public AskedPages(Html html) {
    this.template = html.template("query/faulty", FaultyPage.class);
  }

  /**
   * The handler of a page, which is not asked where the query is none.
   *
   * @param head what the page is called then
   */
  public PageHandler of(Noun noun, Head head, PageHandler page) {
    return request ->
        QueryParam.fault(request, noun)
            .<Reply>map(problem -> faulty(noun, head, request, problem))
            .orElseGet(() -> page.answer(request));
  }

  private Reply faulty(Noun noun, Head head, Request request, String problem) {
    String title =
        head.title().isEmpty() ? head.area().map(area -> area.label()).orElse("") : head.title();
    FaultyPage view = new FaultyPage(title, QueryForm.of(noun, request, problem));
    return new Reply.Page(400, head, template.render(view));
  }

  /**
   * A list that was not asked, for the template {@code query/faulty}.
   *
   * @param faultyTitle what is listed
   * @param query the field, with what is wrong
   */
  record FaultyPage(String faultyTitle, QueryForm query) {}
}
