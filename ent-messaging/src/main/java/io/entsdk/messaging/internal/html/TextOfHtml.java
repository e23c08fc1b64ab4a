package io.entsdk.messaging.internal.html;

import io.entsdk.messaging.html.HtmlAllowList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Writes what HTML says as lines of plain text: a line a block, a dash before what is listed, and
 * behind a link where it leads, if its words do not say so.
 */
final class TextOfHtml implements StrictHtml.Reader {

  private final StringBuilder text = new StringBuilder();
  private final Deque<Link> links = new ArrayDeque<>();
  private int preformatted;
  private boolean spaceDue;

  /** Is a link whose words begin at {@code from}. */
  private record Link(String target, int from) {}

  @Override
  public void text(String given) {
    if (preformatted > 0) {
      flushSpace();
      text.append(given);
      return;
    }
    given.codePoints().forEach(this::add);
  }

  private void add(int c) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
      spaceDue = true;
      return;
    }
    flushSpace();
    text.appendCodePoint(c);
  }

  private void flushSpace() {
    if (spaceDue && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append(' ');
    }
    spaceDue = false;
  }

  @Override
  public void opens(String element, Map<String, String> attributes) {
    switch (element) {
      case "br" -> newLine();
      case "td", "th" -> cell();
      case "a" -> {
        flushSpace();
        links.push(new Link(attributes.getOrDefault("href", ""), text.length()));
      }
      default -> begins(element);
    }
  }

  private void begins(String element) {
    if (HtmlAllowList.isBlock(element)) {
      freshLine();
    }
    if (element.equals("li")) {
      text.append("- ");
    }
    preformatted += element.equals("pre") ? 1 : 0;
  }

  @Override
  public void closes(String element) {
    preformatted -= element.equals("pre") ? 1 : 0;
    if (element.equals("a")) {
      leadsTo(links.pop());
    } else if (HtmlAllowList.isBlock(element) && !isWithinLine(element)) {
      freshLine();
    }
  }

  private static boolean isWithinLine(String element) {
    return element.equals("br") || element.equals("td") || element.equals("th");
  }

  private void leadsTo(Link link) {
    if (!link.target().isEmpty() && !text.substring(link.from()).equals(link.target())) {
      text.append(" (").append(link.target()).append(')');
    }
  }

  private void cell() {
    spaceDue = false;
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append('\t');
    }
  }

  private void freshLine() {
    spaceDue = false;
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  private void newLine() {
    spaceDue = false;
    text.append('\n');
  }

  String text() {
    return text.toString().strip();
  }
}
