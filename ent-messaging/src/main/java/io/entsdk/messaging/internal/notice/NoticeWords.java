package io.entsdk.messaging.internal.notice;

import io.entsdk.messaging.notice.ChildNews;
import java.text.Bidi;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words a notice: how much is new, and about which child.
 *
 * <p>A name that runs against its sentence, as a Latin one does in an Arabic one, is set apart by
 * marks of direction, so that it turns nothing around it; a sentence that runs leftwards says so.
 */
final class NoticeWords {

  private static final char RIGHT_TO_LEFT = '\u200F';
  private static final char ISOLATED = '\u2068';
  private static final char END_OF_ISOLATED = '\u2069';

  private final Map<String, String> patterns;
  private final Locale locale;
  private final boolean leftwards;

  /**
   * @param patterns one for each of {@link WordedLanguages#KEYS}
   */
  NoticeWords(Locale locale, Map<String, String> patterns) {
    this.locale = locale;
    this.patterns = Map.copyOf(patterns);
    this.leftwards = runsLeftwards(patterns.getOrDefault("title.reminder", ""));
  }

  /**
   * Return one line; an item that concerns two children is one item. Where nothing is new, an
   * answer is waited for.
   */
  String title(int unread) {
    return marked(unread == 0 ? said("title.reminder") : said("title", unread));
  }

  /** Return what stands under {@code key}, without a number in it. */
  String plain(String key) {
    return marked(said(key));
  }

  /** Return a line for each child. */
  String text(List<ChildNews> news) {
    return news.stream().map(this::line).map(this::marked).collect(Collectors.joining("\n"));
  }

  private String line(ChildNews news) {
    String what = news.unread() == 0 ? said("reminder", news.toAnswer()) : counted(news);
    return news.firstName().isEmpty()
        ? said("line", what)
        : said("line.child", named(news.firstName()), what);
  }

  private String counted(ChildNews news) {
    String answer = news.toAnswer() == 0 ? "" : said("answer", news.toAnswer());
    return said("count", news.unread()) + answer;
  }

  private String said(String key, Object... values) {
    return new MessageFormat(patterns.getOrDefault(key, ""), locale).format(values);
  }

  private String named(String name) {
    return runsLeftwards(name) == leftwards ? name : ISOLATED + name + END_OF_ISOLATED;
  }

  private String marked(String line) {
    return leftwards ? RIGHT_TO_LEFT + line : line;
  }

  private static boolean runsLeftwards(String text) {
    return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }
}
