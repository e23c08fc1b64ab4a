package io.entsdk.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How one and the same extraction looks, which differs from school to school. */
public record OndeLayout(Charset charset, Set<Trait> traits) {

  /** What may be one way or the other. */
  public enum Trait {
    /** A byte order mark before the header; UTF-8 only. */
    BOM,
    /** Quotes around every cell that is not empty; else only where a cell needs them. */
    QUOTED,
    /** Lines end in CR LF; else in LF. */
    CRLF,
    /** Guardians' rows as wide as the header; else as wide as they have children. */
    PADDED,
    /** The column {@code Numéro de poste} of guardians. */
    EXTENSION_COLUMN,
    /** The header {@code " Cycle"}, as real files have it; else {@code "Cycle"}. */
    SPACED_CYCLE,
    /** An end of line after the last line too. */
    LAST_LINE_ENDED
  }

  public OndeLayout {
    traits = Set.copyOf(traits);
    if (traits.contains(Trait.BOM) && !charset.equals(StandardCharsets.UTF_8)) {
      throw new IllegalArgumentException("A byte order mark belongs to UTF-8, not to " + charset);
    }
  }

  /** Return the layout most schools get: ISO-8859-1, quoted, CR LF, ragged. */
  public static OndeLayout quoted() {
    return new OndeLayout(
        StandardCharsets.ISO_8859_1,
        EnumSet.of(Trait.QUOTED, Trait.CRLF, Trait.EXTENSION_COLUMN, Trait.SPACED_CYCLE));
  }

  /** Return the layout of other extractions of guardians: ISO-8859-1, bare, LF, padded. */
  public static OndeLayout bare() {
    return new OndeLayout(
        StandardCharsets.ISO_8859_1,
        EnumSet.of(Trait.PADDED, Trait.SPACED_CYCLE, Trait.LAST_LINE_ENDED));
  }

  /** Return {@link #quoted()} in UTF-8. */
  public static OndeLayout utf8() {
    return new OndeLayout(StandardCharsets.UTF_8, quoted().traits());
  }

  /** Return {@link #utf8()} with a byte order mark, as a spreadsheet saves it. */
  public static OndeLayout utf8WithBom() {
    return utf8().with(Trait.BOM);
  }

  /** Return the four layouts that have a name. */
  public static List<OndeLayout> named() {
    return List.of(quoted(), bare(), utf8(), utf8WithBom());
  }

  /** Return every combination of charset (ISO-8859-1 and UTF-8) and traits that makes sense. */
  public static Stream<OndeLayout> all() {
    Trait[] traits = Trait.values();
    return IntStream.range(0, 1 << traits.length)
        .mapToObj(bits -> subset(traits, bits))
        .flatMap(OndeLayout::inBothCharsets);
  }

  public OndeLayout with(Trait trait) {
    EnumSet<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new OndeLayout(charset, more);
  }

  public OndeLayout without(Trait trait) {
    return new OndeLayout(charset, minus(traits, trait));
  }

  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  String lineEnd() {
    return has(Trait.CRLF) ? "\r\n" : "\n";
  }

  private static Set<Trait> subset(Trait[] traits, int bits) {
    EnumSet<Trait> subset = EnumSet.noneOf(Trait.class);
    Arrays.stream(traits).filter(t -> ((bits >> t.ordinal()) & 1) == 1).forEach(subset::add);
    return subset;
  }

  private static Stream<OndeLayout> inBothCharsets(Set<Trait> traits) {
    OndeLayout utf8 = new OndeLayout(StandardCharsets.UTF_8, traits);
    return traits.contains(Trait.BOM)
        ? Stream.of(utf8)
        : Stream.of(utf8, new OndeLayout(StandardCharsets.ISO_8859_1, traits));
  }

  private static Set<Trait> minus(Set<Trait> traits, Trait trait) {
    EnumSet<Trait> fewer = EnumSet.noneOf(Trait.class);
    traits.stream().filter(kept -> kept != trait).forEach(fewer::add);
    return fewer;
  }
}
