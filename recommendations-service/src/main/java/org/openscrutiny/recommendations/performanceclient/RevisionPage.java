package org.openscrutiny.recommendations.performanceclient;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

@JsonIgnoreProperties(ignoreUnknown = true)
record RevisionPage(List<Revision> items) {}
