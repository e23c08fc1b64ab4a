package io.entsdk.messaging.html;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds all that the text of an item may be made of; whatever is not named here is not kept.
 *
 * <p>Nothing in it fetches anything by itself, so no picture and no style; nothing has a name of
 * its own that a page around it could stumble over, so no {@code id} and no {@code class}.
 */
public final class HtmlAllowList {

  /** What each link carries, so that the page it leads to learns nothing and changes nothing. */
  public static final String LINK_RELATION = "nofollow noopener noreferrer";

  private static final Set<String> EMPTY = Set.of("br", "hr");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "blockquote",
          "pre",
          "ul",
          "ol",
          "li",
          "table",
          "caption",
          "thead",
          "tbody",
          "tr",
          "th",
          "td");

  private static final Set<String> WITHIN_LINES =
      Set.of("b", "strong", "i", "em", "u", "s", "sub", "sup", "code", "bdi", "a");

  private static final Map<String, Set<String>> ATTRIBUTES = Map.of("a", Set.of("href", "rel"));

  private static final String SEEN = "[^\\s\\p{Cc}\\p{Cf}\\p{Cs}\"<>\\\\`";

  /** No {@code @} before the path: what stands before one would pass for the site. */
  private static final Pattern LINK =
      Pattern.compile(
          "https?://%1$s/?#@]{1,255}([/?#]%1$s]{0,1700})?|mailto:%1$s]{1,300}".formatted(SEEN));

  private HtmlAllowList() {}

  /** Return the elements that hold something, by their names in lower case. */
  public static Set<String> elements() {
    return Set.copyOf(Stream.of(BLOCKS, WITHIN_LINES).flatMap(Set::stream).toList());
  }

  /** Return the elements that hold nothing and have no end tag. */
  public static Set<String> emptyElements() {
    return EMPTY;
  }

  /** Tell whether {@code element} stands on lines of its own. */
  public static boolean isBlock(String element) {
    return BLOCKS.contains(element) || EMPTY.contains(element);
  }

  /** Tell whether {@code element} may carry {@code attribute} with {@code value}. */
  public static boolean allows(String element, String attribute, String value) {
    return ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute)
        && (attribute.equals("href") ? isLink(value) : value.equals(LINK_RELATION));
  }

  /**
   * Tell whether {@code url} may be linked to: the web or an address of e-mail, in full. What is
   * relative would lead into the pages of the host.
   */
  public static boolean isLink(String url) {
    return LINK.matcher(url.toLowerCase(Locale.ROOT)).matches();
  }
}
