//= @class
export class WorkoutLog {
  id!: string; //= ?
  exerciseId!: number; //= ?
  sessionId!: string; //= ?
  repetitions!: number; //= user.health_and_medical
  weight!: number; //= user.biometric|user.health_and_medical
  rir!: number | null; //= user.health_and_medical
  restTime!: number | null; //= user.health_and_medical
}

//= @interface
export interface NutritionPlan {
  id: string; //= ?
  goalEnergy: number | null; //= user.health_and_medical
  goalProtein: number | null; //= user.health_and_medical
  goalSodium: number | null; //= user.health_and_medical
  onlyLogging: boolean; //= -
  createdAt: string; //= ?
}

export interface Muscle {
  id: number; //= -
  name: string; //= -
  isFront: boolean; //= -
}

export interface OverviewCardProps {
  title: string; //= -
  exercise: { name: string }; //= exercise:- name:-
  number: number; //= -
}

// What the studio pays for its hall each month.
export interface HallLease {
  cycleLength: number; //= -
  energy: number; //= -
  duration: number; //= -
}
