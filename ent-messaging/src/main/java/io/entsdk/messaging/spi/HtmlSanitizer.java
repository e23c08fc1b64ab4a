package io.entsdk.messaging.spi;

import io.entsdk.core.spi.Extension;

/**
 * Makes of what somebody has written, pasted or forged a text that is safe to show. Given to {@link
 * io.entsdk.core.EntRuntime.Builder#extension}, one at most; without one, HTML is refused and plain
 * text alone is taken.
 *
 * <p>It keeps what {@link io.entsdk.messaging.html.HtmlAllowList} names and may keep less. What it
 * returns is believed by nobody: it is read once more, and refused unless it is written strictly.
 * Each tag is in lower case and closed in its order, those that hold nothing end in {@code " />"},
 * attributes stand once, in double quotes, each after one space, {@code <} stands for nothing but a
 * tag, and {@code &} for nothing but {@code &amp;}, {@code &lt;}, {@code &gt;}, {@code &quot;} or a
 * number. Of comments, {@code <!-- -->} alone is taken.
 *
 * <p>It is called within a unit of work, with 100,000 UTF-16 units at most: no I/O. The same text
 * gets the same answer, and what it has returned is returned unchanged.
 */
public interface HtmlSanitizer extends Extension {

  /** Return the safe part of {@code html}; never throw because of what it contains. */
  String sanitize(String html);
}
