package io.entsdk.privacy.archive;

import java.util.List;
import java.util.Locale;

/**
 * Is what stands on a slip, in words: a page of HTML, a PDF or another document is made of it. What
 * people have typed stands in it as they typed it.
 *
 * @param locale French or English
 * @param number of the slip, for each sheet of paper
 * @param head a sentence on the law, then who hands it in, its number and its state
 * @param rows a cell for each of {@code columns}
 * @param foot what has become of it, on which days
 * @param signatures what stands where somebody signs
 */
public record SlipSheet(
    Locale locale,
    String title,
    String number,
    List<String> head,
    List<Column> columns,
    List<List<String>> rows,
    List<String> foot,
    List<String> signatures) {

  public SlipSheet {
    head = List.copyOf(head);
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    foot = List.copyOf(foot);
    signatures = List.copyOf(signatures);
  }

  /**
   * Is a column.
   *
   * @param numbers whether it stands to the right
   */
  public record Column(String name, boolean numbers) {}
}
