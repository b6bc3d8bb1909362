package dev.rubric.cli.html;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The templates, which are compiled with the rest: each is a class that the build generates. */
final class Templates {

  /** Generated code takes one, and uses it for tags that are to be intercepted: there are none. */
  @SuppressWarnings("NullAway")
  private static final HtmlInterceptor NONE = null;

  private Templates() {}

  static String article(ArticleView article) {
    StringOutput output = new StringOutput();
    JtearticleGenerated.render(new OwaspHtmlTemplateOutput(output), NONE, article);
    return output.toString();
  }

  /** Writes the page in UTF-8 and leaves the stream open. */
  static void page(ReportView report, OutputStream stream) throws IOException {
    Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    TemplateOutput output = new WriterOutput(writer);
    JtepageGenerated.render(new OwaspHtmlTemplateOutput(output), NONE, report);
    writer.flush();
  }
}
