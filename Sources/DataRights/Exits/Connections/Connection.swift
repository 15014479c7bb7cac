/// What a provider's account has to do with a service: each kind is listed, revoked and checked for itself.
public enum Connection: String, Sendable, Hashable, CaseIterable {
  /// The service lets the person in because the provider vouches for them: "Sign in with …".
  case signIn = "sign-in"
  /// The provider may see or use the person's account at the service.
  case linkedAccount = "linked-account"
  /// The service may see or use data of the person's account at the provider.
  case dataAccess = "data-access"
  /// A company's tool that acts for pages, shops or advertisements of the person, which Facebook lists apart.
  case businessIntegration = "business-integration"
}
