package io.entsdk.messaging.internal.today;

import io.entsdk.messaging.spi.TileSource;
import io.entsdk.messaging.today.Tile;
import io.entsdk.messaging.today.TilesWanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks vendors' parts for their tiles, all at once and for half a second together. One that throws,
 * hangs or lies costs its own tiles: a hanging call keeps one of the four threads that its source
 * has, and a source without a free one is left out at once.
 */
public final class Tiles {

  private static final Duration BUDGET = Duration.ofMillis(500);
  private static final int MOST_OF_A_SOURCE = 20;
  private static final int CALLS_AT_ONCE = 4;

  private final Logger log = LoggerFactory.getLogger(Tiles.class);
  private final Map<TileSource, Semaphore> places = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(Tiles::thread);

  /** Holds what came in time, and the ids of those that did not. */
  public record Found(List<Tile> tiles, List<String> missing) {}

  /** Return the tiles of {@code sources}, in their order. */
  public Found of(List<TileSource> sources, TilesWanted wanted) {
    List<Tile> tiles = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<Callable<List<Tile>>> calls = new ArrayList<>();
    for (TileSource source : sources) {
      Semaphore free = places.computeIfAbsent(source, any -> new Semaphore(CALLS_AT_ONCE));
      calls.add(() -> call(source, wanted, free));
    }
    List<Future<List<Tile>>> answers = answers(calls);
    for (int i = 0; i < sources.size(); i++) {
      if (i >= answers.size() || !add(tiles, sources.get(i), answers.get(i))) {
        missing.add(sources.get(i).id());
      }
    }
    return new Found(tiles, missing);
  }

  /** A list of a vendor's is read here, within the budget: it may throw or never end, too. */
  private static List<Tile> call(TileSource source, TilesWanted wanted, Semaphore free) {
    if (!free.tryAcquire()) {
      throw new RejectedExecutionException("all threads of this source are busy");
    }
    try {
      List<Tile> tiles = new ArrayList<>();
      Iterator<Tile> given = source.tiles(wanted).iterator();
      while (tiles.size() < MOST_OF_A_SOURCE && given.hasNext()) {
        Tile tile = given.next();
        if (tile.child() == null || wanted.children().contains(tile.child())) {
          tiles.add(tile);
        }
      }
      return tiles;
    } finally {
      free.release();
    }
  }

  private List<Future<List<Tile>>> answers(List<Callable<List<Tile>>> calls) {
    try {
      return threads.invokeAll(calls, BUDGET.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private boolean add(List<Tile> tiles, TileSource source, Future<List<Tile>> answer) {
    try {
      return tiles.addAll(answer.get()) || answer.isDone();
    } catch (CancellationException e) {
      return late(source);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      log.warn("Tiles of {} failed with {}", source.id(), cause.getClass().getName());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean late(TileSource source) {
    log.warn("Tiles of {} took more than {}; the page went without", source.id(), BUDGET);
    return false;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "ent-messaging-tiles");
    thread.setDaemon(true);
    return thread;
  }
}
