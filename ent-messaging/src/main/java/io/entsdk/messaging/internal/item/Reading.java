package io.entsdk.messaging.internal.item;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.Cursor;
import io.entsdk.core.EntException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.FolderRows.Kept;
import io.entsdk.messaging.internal.item.OwnAnswers.Answer;
import io.entsdk.messaging.internal.reach.OwnChildren;
import io.entsdk.messaging.internal.reach.ReaderTies;
import io.entsdk.messaging.internal.search.Sought;
import io.entsdk.messaging.item.Acknowledgement;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.Change;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.OpenItem;
import io.entsdk.messaging.item.ThreadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Shows one person what that person was sent, and takes the answers, within one unit of work. */
public final class Reading {

  private static final int MOST_ASKED = 100;

  private final Unit unit;
  private final PersonId reader;
  private final Set<PersonId> children;
  private final OwnChildren own;
  private final JpaInbox inbox;
  private final JpaAcknowledgements acknowledgements;

  /** Begin to read for {@code actor}, who needs {@code permission} over what is their own. */
  public Reading(Unit unit, Actor actor, Permission permission) {
    this.unit = unit;
    this.reader = Persons.of(actor);
    new AccessCheck(unit).require(actor, permission, new Scope.OfPerson(reader));
    ReaderTies ties = new ReaderTies(unit, reader, actor.hat());
    if (ties.waits()) {
      new Settling(unit, reader).settle();
    }
    this.own = ties.children();
    this.children = own.told();
    this.inbox = new JpaInbox(unit, reader, children, ties.teams());
    this.acknowledgements = new JpaAcknowledgements(unit);
  }

  /** Return at most {@code limit} items of a folder after a cursor, newest first. */
  public Page<InboxEntry> page(Folder folder, Optional<Cursor> after, int limit) {
    int number = new FolderRows(unit, reader).number(folder);
    return page(folder.code(), after, limit, (at, most) -> inbox.page(number, at, most));
  }

  /** Return likewise what the reader has marked, but for what is in the trash. */
  public Page<InboxEntry> starred(Optional<Cursor> after, int limit) {
    return page("starred", after, limit, inbox::starred);
  }

  /** Return likewise what the reader is shown and says {@code sought}, but for the trash. */
  public Page<InboxEntry> search(Sought sought, Optional<Cursor> after, int limit) {
    return sought.isEmpty()
        ? new Page<>(List.of(), null)
        : page(
            "search/" + sought.fingerprint(),
            after,
            limit,
            (at, most) -> new Finding(unit, reader, inbox, sought).after(at, most));
  }

  private Page<InboxEntry> page(
      String list,
      Optional<Cursor> after,
      int limit,
      BiFunction<Optional<InboxPosition>, Integer, List<InboxLine>> lister) {
    CursorSeal seal = new CursorSeal(unit.tenant(), list + "/" + reader);
    List<InboxLine> found = lister.apply(after.map(seal::open).map(InboxPosition::read), limit + 1);
    List<InboxLine> lines = found.subList(0, Math.min(limit, found.size()));
    OwnAnswers answers = answersTo(lines.stream().map(InboxLine::item).toList());
    return new Page<>(
        lines.stream().map(line -> line.entry(answers, line.read())).toList(),
        found.size() > limit ? seal.after(InboxPosition.of(lines.get(limit - 1)).parts()) : null);
  }

  /**
   * Return the newest {@code most} items of each folder that every mailbox has, and as many of the
   * reader's own together, as the lists show them.
   */
  List<Change.Shown> newest(int most) {
    Map<Folder, List<InboxLine>> lines = new LinkedHashMap<>();
    for (Folder.Standard folder : Folder.Standard.values()) {
      lines.put(folder, inbox.page(folder.ordinal(), Optional.empty(), most));
    }
    Map<Integer, Folder> own =
        new FolderRows(unit, reader).visible().stream().collect(toMap(Kept::number, Kept::folder));
    if (!own.isEmpty()) {
      inbox.ofOwnFolders(most).stream()
          .filter(line -> own.containsKey(line.told().folder()))
          .collect(groupingBy(line -> own.get(line.told().folder())))
          .forEach(lines::put);
    }
    OwnAnswers answers =
        answersTo(lines.values().stream().flatMap(List::stream).map(InboxLine::item).toList());
    List<Change.Shown> shown = new ArrayList<>();
    lines.forEach(
        (folder, found) ->
            found.forEach(
                line -> shown.add(new Change.Shown(folder, line.entry(answers, line.read())))));
    return shown;
  }

  /** Return what the reader's day begins with. */
  public ReadersDay day() {
    List<Delivered> asking = inbox.asking(unit.now().minus(ReadersDay.ASKED_WITHIN), MOST_ASKED);
    long unread = inbox.unread();
    List<Delivered> news =
        unread == 0 ? List.of() : inbox.newestUnread(unread, ReadersDay.MOST_UNREAD);
    Map<ItemId, InboxLine> lines =
        inbox.lines(Stream.concat(asking.stream(), news.stream()).distinct().toList()).stream()
            .collect(toMap(InboxLine::item, line -> line));
    OwnAnswers answers = answersTo(List.copyOf(lines.keySet()));
    return new ReadersDay(
        news.size() < ReadersDay.MOST_UNREAD ? news.size() : unread,
        entries(lines, asking, answers, true),
        entries(lines, news, answers, false),
        children);
  }

  private static List<InboxEntry> entries(
      Map<ItemId, InboxLine> lines, List<Delivered> of, OwnAnswers answers, boolean open) {
    return of.stream()
        .flatMap(one -> Stream.ofNullable(lines.get(one.item())))
        .filter(line -> line.isOpen(answers) == open)
        .map(line -> line.entry(answers, line.read()))
        .toList();
  }

  /** Put {@code item} into {@code folder}; what was sent is never received, nor the other way. */
  public void move(ItemId item, Folder folder) {
    boolean own = shown(item).author().equals(reader);
    Folder back = own ? Folder.SENT : Folder.INBOX;
    boolean isBack = folder.equals(Folder.SENT) || folder.equals(Folder.INBOX);
    int number = new FolderRows(unit, reader).claimed(isBack ? back : folder);
    new JpaDeliveries(unit).move(item, reader, number);
  }

  public void star(ItemId item, boolean starred) {
    shown(item);
    new JpaDeliveries(unit).star(item, reader, starred);
  }

  /** Return {@code item} whole, and mark it read. */
  public OpenItem open(ItemId item) {
    InboxLine line = shown(item);
    if (!line.read()) {
      new JpaDeliveries(unit).markRead(item, reader, unit.now());
    }
    return line.whole(answersTo(List.of(item)), true);
  }

  /** Return the items of {@code thread} that the reader is shown, newest first; marks none read. */
  public Page<OpenItem> thread(ThreadId thread, PageRequest asked) {
    CursorSeal seal = new CursorSeal(unit.tenant(), "thread/" + thread + "/" + reader);
    int before = asked.cursor().map(seal::open).map(Reading::place).orElse(Integer.MAX_VALUE);
    List<InboxLine> found = inbox.thread(thread, before, asked.limit() + 1);
    if (found.isEmpty() && asked.cursor().isEmpty()) {
      throw new NotFoundException("Thread", thread);
    }
    List<InboxLine> lines = found.subList(0, Math.min(asked.limit(), found.size()));
    OwnAnswers answers = answersTo(lines.stream().map(InboxLine::item).toList());
    return new Page<>(
        lines.stream().map(line -> line.whole(answers, line.read())).toList(),
        found.size() > asked.limit()
            ? seal.after(Integer.toString(lines.get(asked.limit() - 1).told().seq()))
            : null);
  }

  private static int place(List<String> parts) {
    return Integer.parseInt(parts.get(0));
  }

  public long unread() {
    return inbox.unread();
  }

  /** Acknowledge {@code item} for each child it concerns and for whom this was not done yet. */
  public List<Acknowledgement> acknowledge(ItemId item) {
    InboxLine line = shown(item);
    OwnAnswers owed = answersTo(List.of(item));
    if (line.asks(owed) != Asked.TO_ACKNOWLEDGE) {
      throw new ConflictException(
          "nothing-to-acknowledge",
          "Item " + item + " asks no acknowledgement of this reader; just read it");
    }
    JpaDeliveries deliveries = new JpaDeliveries(unit);
    deliveries.lock(item, reader);
    Instant now = unit.now();
    deliveries.markRead(item, reader, now);
    List<Answer> answers = answersTo(List.of(item)).of(item);
    acknowledgements.add(
        answers.stream()
            .filter(answer -> answer.at().isEmpty())
            .map(answer -> acknowledgement(line, answer, now))
            .toList(),
        line.revision());
    return answers.stream().map(answer -> acknowledgement(line, answer, now)).toList();
  }

  private Acknowledgement acknowledgement(InboxLine line, Answer answer, Instant now) {
    return new Acknowledgement(
        line.item(),
        answer.by().orElse(reader),
        answer.child(),
        line.hash(),
        answer.at().orElse(now));
  }

  private OwnAnswers answersTo(List<ItemId> items) {
    return acknowledgements.of(reader, own, items);
  }

  /** Return the children of whom the reader is told. */
  public OwnChildren own() {
    return own;
  }

  /** Mark {@code line} read, which an answer counts as. */
  public void read(InboxLine line) {
    new JpaDeliveries(unit).markRead(line.item(), reader, unit.now());
  }

  /** Return the own children whom {@code item} concerns. */
  public Set<PersonId> childrenOf(ItemId item) {
    return answersTo(List.of(item)).childrenOf(item);
  }

  /** Return what the reader is shown; an item of others is as unknown as one that never was. */
  public InboxLine shown(ItemId item) {
    return inbox.find(item).orElseThrow(() -> missing(item));
  }

  /** Whoever had it is told that it was taken back; to others it never was. */
  private EntException missing(ItemId item) {
    return new Recalled(unit, reader).hadBefore(item)
        ? new ConflictException("recalled", "Item " + item + " was taken back by its author")
        : new NotFoundException("Item", item);
  }
}
