package dev.toban.lab;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The public articles behind a section of domain/wsfc.md, for whoever reads a reference and cannot open that file. */
public final class PublicSources {

    private static final String NONE = "no public source";

    /** "§12.3", and "§5+8", which is one section on two articles. */
    private static final Pattern SECTION = Pattern.compile("§(\\d+(?:[.+]\\d+)?)");

    private static final Map<String, String> ARTICLES = Map.ofEntries(
            Map.entry(
                    "1",
                    "Microsoft Learn, failover-clustering/create-workgroup-cluster; Microsoft Failover Clustering"
                            + " blog, 17 August 2015 (workgroup and multi-domain clusters)"),
            Map.entry("3", "Japan Windows support blog, FailoverClustering/DuplicateConnection, 23 August 2016"),
            Map.entry(
                    "5+8",
                    "Windows Server 2012 R2 Virtual Machine Recovery from Network Disconnects (2013);"
                            + " Protected Networks in Windows Server 2012 R2 (2014)"),
            Map.entry("7", "Japan Windows support blog, FailoverClustering/ChangeClusteredIPAddress1, 1 March 2019"),
            Map.entry(
                    "9",
                    "Windows IT Pro, on disk defragmentation and Chkdsk of Cluster Shared Volumes;"
                            + " Microsoft Learn, Suspend-ClusterResource and Repair-Volume (Windows Server 2022)"),
            Map.entry(
                    "12.3",
                    "Microsoft Learn, storage-spaces/understand-quorum and failover-clustering/manage-cluster-quorum"),
            Map.entry("12.4", "Microsoft Failover Clustering blog, 3 June 2015 (resiliency of virtual machines)"),
            Map.entry("12.5", "Microsoft Learn, Failover Cluster API: properties of groups, resources and clusters"),
            Map.entry(
                    "12.6",
                    "Microsoft Learn, failover-cluster-network-recommendations;"
                            + " ramprasadtech.com, 26 November 2016 (events of brownout and blackout)"),
            Map.entry("13.2", "Japan Windows support blog, VMMS-CSV-Aleart, 14 December 2020"));

    private PublicSources() {}

    /** The articles, title or address and year, behind the sections that a reference names. */
    public static String of(String reference) {
        if (reference.startsWith("https://")) {
            return reference;
        }
        List<String> articles = SECTION.matcher(reference)
                .results()
                .map(MatchResult::group)
                .map(section -> section.substring(1))
                .filter(ARTICLES::containsKey)
                .map(ARTICLES::get)
                .distinct()
                .toList();
        return articles.isEmpty() ? NONE : articles.stream().collect(Collectors.joining("; "));
    }
}
