package org.openscrutiny.recommendations.recommendation;

/** The committee's judgement; none of them yet is no judgement, not a fifth one. */
public enum Rag {

    IMPLEMENTED("Recommendation implemented to the satisfaction of the committee.", "green tick"), ON_TRACK(
            "Recommendation on track to be completed to the satisfaction of the committee.", "green"), CONCERNS(
                    "Committee have concerns the recommendation may not be fully delivered to its satisfaction.",
                    "amber"), NOT_DELIVERED(
                            "Committee consider the recommendation to have not been delivered/implemented.", "red");

    private final String meaning;
    private final String display;

    Rag(String meaning, String display) {
        this.meaning = meaning;
        this.display = display;
    }

    /** The committee's own words, as its RAG status guidance prints them. */
    public String meaning() {
        return meaning;
    }

    /** How it is shown; by custom, not by the committee's guidance, so nothing may depend on it. */
    public String display() {
        return display;
    }
}
