package io.entsdk.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.access.Permission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Holds every public command of a module with who may use it, and tries each as five people.
 *
 * <p>Granted; denied to somebody without a relation; denied once the relation has ended; denied to
 * the head of another school; denied to the right person who has signed in too weakly. A command
 * without a row fails {@link #missing}.
 */
public final class CommandTable {

  private final Database database;
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> unguarded = new HashSet<>();

  /** Begin an empty table for one database. */
  public CommandTable(Database database) {
    this.database = database;
  }

  /**
   * Add a command.
   *
   * @param name the class and the method, such as {@code People.bind}
   * @param granted somebody in the testkit's school who may; null if only the system may
   * @param call the command itself
   */
  public CommandTable row(
      String name,
      Permission permission,
      @Nullable Function<Ent, Actor> granted,
      BiConsumer<Ent, Actor> call) {
    rows.add(new Row(name, permission, granted, call));
    return this;
  }

  /** Add the commands of another table, for one look at what is missing in all of them. */
  public CommandTable and(CommandTable other) {
    rows.addAll(other.rows);
    unguarded.addAll(other.unguarded);
    return this;
  }

  /** Return the tests of all rows. */
  public Stream<DynamicTest> tests() {
    return rows.stream().map(row -> new CommandTrials(database, row).test());
  }

  /**
   * Name a method that takes an actor and is no command of its own.
   *
   * @param why what makes a check of a permission meaningless there
   */
  public CommandTable unguarded(String name, String why) {
    if (why.isBlank()) {
      throw new IllegalArgumentException("Say why " + name + " checks no permission");
    }
    unguarded.add(name);
    return this;
  }

  /**
   * Return the public methods that take an actor, in the jar of {@code member}, without a row here.
   */
  public List<String> missing(Class<?> member) {
    TreeSet<String> commands = PublicCommands.besides(member);
    if (commands.isEmpty()) {
      throw new IllegalStateException("No command was found beside " + member);
    }
    rows.forEach(row -> commands.remove(row.name()));
    commands.removeAll(unguarded);
    return List.copyOf(commands);
  }

  /** Is one command with who may use it. */
  record Row(
      String name,
      Permission permission,
      @Nullable Function<Ent, Actor> granted,
      BiConsumer<Ent, Actor> call) {

    /**
     * Return whether {@code actor} is stopped by the access check; any other outcome is not a
     * denial.
     */
    boolean denies(Ent ent, Actor actor) {
      try {
        call.accept(ent, actor);
        return false;
      } catch (AccessDeniedException e) {
        return true;
      }
    }
  }
}
