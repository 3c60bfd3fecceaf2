package org.openscrutiny.benchmarks;

/**
 * What a load came to.
 *
 * @param perSecond           answers or transactions
 * @param failed              answers with an error
 * @param median              of the answers' times, in milliseconds
 * @param hundredth           the time that one answer in a hundred exceeds, in milliseconds
 * @param serviceMilliseconds processor time of the service for each
 * @param databaseMilliseconds processor time of PostgreSQL for each
 */
record Load(double perSecond, long failed, double median, double hundredth, double serviceMilliseconds,
        double databaseMilliseconds) {

    /** Connections while it is measured, of HTTP or to the database. */
    static final int CONNECTIONS = 16;
    /** Connections of a warm-up: as many threads at work leave the JVM's compiler a processor now and then. */
    static final int FEW = 2;
}
