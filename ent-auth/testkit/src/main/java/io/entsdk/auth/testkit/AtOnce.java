package io.entsdk.auth.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several nodes begin the same work at the same moment. */
final class AtOnce {

  private AtOnce() {}

  /** Return what all of {@code nodes} come to together. */
  static int sum(int nodes, Callable<Integer> work)
      throws InterruptedException, ExecutionException {
    CyclicBarrier start = new CyclicBarrier(nodes);
    Callable<Integer> node =
        () -> {
          start.await();
          return work.call();
        };
    ExecutorService threads = Executors.newFixedThreadPool(nodes);
    try {
      List<Future<Integer>> results =
          threads.invokeAll(new ArrayList<>(Collections.nCopies(nodes, node)));
      int sum = 0;
      for (Future<Integer> result : results) {
        sum += result.get();
      }
      return sum;
    } finally {
      threads.shutdownNow();
    }
  }
}
