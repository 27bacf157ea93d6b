namespace ComplianceChecker.Measures;

/// <summary>What a worker is to a case.</summary>
public enum WorkerRole
{
    /// <summary>The social worker.</summary>
    SocialWorker,

    /// <summary>The personal adviser.</summary>
    PersonalAdviser,

    /// <summary>The independent reviewing officer.</summary>
    ReviewingOfficer,

    /// <summary>Nobody: the case has no worker.</summary>
    Nobody,
}
