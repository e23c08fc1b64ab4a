package io.entsdk.core.roster;

/** Answers a {@link LinkProposal}; give it to the next plan. */
public record LinkAnswer(LinkProposal proposal, boolean isSame) {}
