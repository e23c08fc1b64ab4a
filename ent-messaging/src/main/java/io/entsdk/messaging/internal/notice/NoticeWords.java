package io.entsdk.messaging.internal.notice;

import io.entsdk.messaging.notice.ChildNews;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Words a notice: how much is new, and about which child. */
final class NoticeWords {

  private static final String BUNDLE = "io.entsdk.messaging.notices";

  private final ResourceBundle bundle;

  NoticeWords(Locale locale) {
    ResourceBundle found = ResourceBundle.getBundle(BUNDLE, locale);
    boolean asked = found.getLocale().getLanguage().equals(locale.getLanguage());
    this.bundle = asked ? found : ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
  }

  /**
   * Return one line; an item that concerns two children is one item. Where nothing is new, an
   * answer is waited for.
   */
  String title(int unread) {
    return unread == 0 ? said("title.reminder") : said("title", unread);
  }

  /** Return what stands under {@code key}, without a number in it. */
  String plain(String key) {
    return said(key);
  }

  /** Return a line for each child. */
  String text(List<ChildNews> news) {
    return news.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(ChildNews news) {
    String what = news.unread() == 0 ? said("reminder", news.toAnswer()) : counted(news);
    return news.firstName().isEmpty()
        ? said("line", what)
        : said("line.child", news.firstName(), what);
  }

  private String counted(ChildNews news) {
    String answer = news.toAnswer() == 0 ? "" : said("answer", news.toAnswer());
    return said("count", news.unread()) + answer;
  }

  private String said(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(values);
  }
}
