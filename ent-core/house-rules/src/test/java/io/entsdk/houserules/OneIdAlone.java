package io.entsdk.houserules;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds sources that read facts about people and look for no other id of theirs.
 *
 * <p>It is a net with a known mesh: it looks at whole sources, not at statements, so that a source
 * that resolves one statement and forgets another passes; and at reads alone. Whoever need not
 * resolve stands here with the reason.
 */
final class OneIdAlone {

  private static final Pattern READ =
      Pattern.compile(
          "\\b(?:from|join)\\s+(ent_core_(?:enrolment|guardianship|custody|agent|function"
              + "|assignment|activity_member|group_member|substitute_pass|responsibility"
              + "|external_id|support_session|grant)"
              + "|ent_auth_(?:card|session|epoch|accommodation|passphrase|story|avatar"
              + "|window_guest|rescue|hand|throttle)"
              + "|ent_messaging_(?:office|measure|preference|mandate|delivery|delivery_child"
              + "|acknowledgement|sender))\\b");

  private static final Pattern RESOLVES =
      Pattern.compile("\\b(?:IdentitySql|(?:Jpa)?Identities)\\b");

  private static final String OWN_CARD = "the card, the words or the tries of that very id";
  private static final String BY_ITS_KEY = "finds one row by its own key";
  private static final String ALL_ENDED = "epochs are advanced under every id by Epochs";
  private static final String OWN_INBOX =
      "each id has its inbox, and since a merge the same comes to all";
  private static final String COUNTS = "counts, and shows nobody";

  /** Why a source need not look for other ids, by the name of the class. */
  static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("StorySql", OWN_CARD),
          Map.entry("AvatarDesk", OWN_CARD),
          Map.entry("CardDesk", OWN_CARD),
          Map.entry("PassphraseDesk", OWN_CARD + "; " + ALL_ENDED),
          Map.entry("LookSql", OWN_CARD + "; " + ALL_ENDED),
          Map.entry("HomeDesk", ALL_ENDED),
          Map.entry("SignInNews", "tells of that very sign-in"),
          Map.entry("SignInUsage", COUNTS),
          Map.entry("TallyOnFile", OWN_CARD),
          Map.entry("ClassCodes", "counts tries of a device and a school"),
          Map.entry("JpaSessions", "goes by a device, or by a session's own key"),
          Map.entry("JpaHands", "goes by a window, or by a hand's own key"),
          Map.entry("SealedHands", BY_ITS_KEY),
          Map.entry("JpaGuests", "forgets what is old, whoever it is about"),
          Map.entry("JpaRefusals", COUNTS),
          Map.entry("RefusalJob", COUNTS),
          Map.entry("NoticePlanner", "tells of deliveries, each to the id that it was made to"),
          Map.entry("GrantFindings", "lists the grants of a school, each as it was given"),
          Map.entry("GrantList", "lists grants, each as it was given"),
          Map.entry("GrantStore", BY_ITS_KEY),
          Map.entry("SupportFacts", "vendors' people are in no directory"),
          Map.entry("SupportStore", "vendors' people are in no directory"),
          Map.entry("ClassBook", "tells the levels of a class, and nobody in it"),
          Map.entry("JpaResponsibilities", "lists who answers for a school, as it was written"),
          Map.entry("JpaYearEnds", "tells every id that a year is over"),
          Map.entry("PassStore", "lists passes, each as it was taken"),
          Map.entry("StoredPass", BY_ITS_KEY),
          Map.entry("RosterStatements", "finds the id that a source knows; the diffs resolve it"),
          Map.entry("ItemUsage", COUNTS),
          Map.entry("JpaDeliveries", "marks the delivery that was shown"),
          Map.entry("JpaInbox", OWN_INBOX),
          Map.entry("JpaExcluded", OWN_INBOX),
          Map.entry("Shown", OWN_INBOX),
          Map.entry("ShownItems", OWN_INBOX),
          Map.entry("ChildNews", "is asked for each id of whoever is erased"),
          Map.entry("News", OWN_INBOX),
          Map.entry("Recalled", OWN_INBOX),
          Map.entry("Replaying", "asks about the delivery that was made to that very id"),
          Map.entry("Settling", OWN_INBOX + "; the decision resolves it"),
          Map.entry("CopyHolders", "lists copies as they were made; the decision resolves them"),
          Map.entry("ReaderTies", OWN_INBOX + "; children and mandates come under every id"),
          Map.entry("Amending", "what one has sent is amended under the id that sent it"),
          Map.entry("JpaAmendments", "goes by one item, to all who have it"),
          Map.entry("JpaItems", "locks the sender's own row"),
          Map.entry("ContactRegister", "lists who wrote to whom, as it was written"),
          Map.entry("ClassPart", "goes through a class id by id; the rolls resolve them"),
          Map.entry("Filling", OWN_INBOX),
          Map.entry("Urgent", COUNTS),
          Map.entry("Showing", "goes by one item, to all who have it"),
          Map.entry("OwnExpansion", COUNTS),
          Map.entry("FileReading", OWN_INBOX),
          Map.entry("SweepRows", "asks whether anybody at all has an item"),
          Map.entry("MandateBook", BY_ITS_KEY),
          Map.entry("MeasureBook", BY_ITS_KEY),
          Map.entry("OfficeBook", BY_ITS_KEY));

  private OneIdAlone() {}

  /** Return the tables that {@code source} reads without a word of other ids. */
  static Set<String> readIn(String source) {
    if (RESOLVES.matcher(source).find()) {
      return Set.of();
    }
    return new JavaLiterals(source)
        .outsideJpql().stream()
            .flatMap(text -> READ.matcher(text).results())
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toSet());
  }
}
